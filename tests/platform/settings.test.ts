import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadSetting, readSettings } from '~/platform/settings.server';

const withoutAny = {
  environment: 'production',
  port: 3000,
  host: '127.0.0.1',
  publicUrl: 'http://localhost:3000',
  trustProxy: 0,
  dataDir: resolve('data'),
  erasedLog: resolve('data/erased.log'),
  smtpUrl: undefined,
  clamd: undefined,
  mailFrom: 'PbC Network <noreply@localhost>',
  demo: 'auto',
  logLevel: 'info',
};

describe('settings', () => {
  it('have defaults that let the network start', () => {
    expect(readSettings({})).toEqual(withoutAny);
  });

  it('that are empty are not set', () => {
    const names = [
      ...['NODE_ENV', 'PORT', 'HOST', 'PUBLIC_URL', 'TRUST_PROXY'],
      ...['DATA_DIR', 'ERASED_LOG', 'SMTP_URL', 'MAIL_FROM', 'CLAMD', 'DEMO', 'LOG_LEVEL'],
    ];
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(withoutAny);
  });

  it('are taken as they are set', () => {
    const read = readSettings({
      NODE_ENV: 'test',
      PORT: '8080',
      HOST: '::1',
      PUBLIC_URL: 'https://network.example.org',
      TRUST_PROXY: '2',
      DATA_DIR: '/srv/network',
      ERASED_LOG: '/srv/elsewhere/erased.log',
      SMTP_URL: 'smtps://user:secret@mail.example.org:465',
      MAIL_FROM: 'PbC <pbc@example.org>',
      CLAMD: 'tcp://[::1]:3310',
      DEMO: '0',
      LOG_LEVEL: 'warn',
    });
    expect(read).toEqual({
      environment: 'test',
      port: 8080,
      host: '::1',
      publicUrl: 'https://network.example.org',
      trustProxy: 2,
      dataDir: '/srv/network',
      erasedLog: '/srv/elsewhere/erased.log',
      smtpUrl: 'smtps://user:secret@mail.example.org:465',
      mailFrom: 'PbC <pbc@example.org>',
      clamd: 'tcp://[::1]:3310',
      demo: '0',
      logLevel: 'warn',
    });
  });

  it('leave out of the address what links begin with a slash themselves', () => {
    expect(readSettings({ PUBLIC_URL: 'https://example.org//' }).publicUrl).toBe(
      'https://example.org',
    );
  });

  it('name the port in the address when nothing else is known', () => {
    expect(readSettings({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
  });

  it('that are not the network’s own do not matter', () => {
    expect(readSettings({ EDITOR: 'ed', npm_config_port: 'x' })).toEqual(withoutAny);
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['PORT', 'http', 'must be a port number from 0 to 65535'],
    ['PORT', '65536', 'must be a port number from 0 to 65535'],
    ['PORT', '-1', 'must be a port number from 0 to 65535'],
    ['PORT', '80.5', 'must be a port number from 0 to 65535'],
    [
      'PUBLIC_URL',
      'network.example.org',
      'must be a full address such as https://network.example.org',
    ],
    [
      'PUBLIC_URL',
      'ftp://example.org',
      'must be a full address such as https://network.example.org',
    ],
    [
      'PUBLIC_URL',
      'javascript:alert(1)',
      'must be a full address such as https://network.example.org',
    ],
    ['TRUST_PROXY', 'yes', 'must be the number of proxies in front, e.g. 1'],
    ['TRUST_PROXY', '-1', 'must be the number of proxies in front, e.g. 1'],
    ['TRUST_PROXY', '1.5', 'must be the number of proxies in front, e.g. 1'],
    ['SMTP_URL', 'mail.example.org', 'must look like smtp://user:password@host:587'],
    ['CLAMD', '127.0.0.1:3310', 'must look like tcp://127.0.0.1:3310, or be the path of a socket'],
    ['CLAMD', 'tcp://127.0.0.1', 'must look like tcp://127.0.0.1:3310, or be the path of a socket'],
    ['SMTP_URL', 'https://mail.example.org', 'must look like smtp://user:password@host:587'],
    ['MAIL_FROM', 'x', 'must be a mail address'],
    ['DEMO', 'yes', 'must be 0 or 1'],
    ['LOG_LEVEL', 'loud', 'must be trace, debug, info, warn, error or silent'],
  ])('%s=%s is refused in one line that says what it must be', (name, value, must) => {
    expect(() => readSettings({ [name]: value })).toThrow(new BadSetting(`${name} ${must}`));
  });

  it('is not repeated: it may hold a password', () => {
    const read = () => readSettings({ SMTP_URL: 'user:hunter2@host' });
    expect(read).toThrow(BadSetting);
    expect(read).not.toThrow(/hunter2/);
  });
});
