import { spawn } from 'node:child_process';
import { shortLived } from './short-lived';

export interface Attempt {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Starts the process with settings it should refuse, and waits for its end.
 *
 * @param settings its whole environment
 * @param killAt ends it with SIGKILL as soon as it has said this
 */
export function attempt(settings: Record<string, string>, killAt?: RegExp): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...shortLived, 'build/server/index.js'], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const enough = killAt ?? /"msg":"Listening"/; // it should not have started
      if (enough.test(stdout)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
