import { describe, expect, it } from 'vitest';
import { safeName } from '~/platform/files/names';
import { describeFile, sayBytes, sayProblem } from '~/platform/files/words';

describe('a file’s name', () => {
  it.each([
    ['report.docx', 'docx', 'report.docx'],
    ['REPORT.DOCX', 'docx', 'REPORT.docx'],
    ['photo.jpeg', 'jpeg', 'photo.jpeg'],
    ['Notes 2.1', 'pdf', 'Notes 2.1.pdf'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['..\\..\\windows\\system.ini', 'txt', 'system.ini.txt'],
    ['C:\\Users\\Nuala\\plan.pdf', 'pdf', 'plan.pdf'],
    ['/', 'pdf', 'file.pdf'],
    ['', 'pdf', 'file.pdf'],
    ['.', 'pdf', 'file.pdf'],
    ['..', 'pdf', 'file.pdf'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['.htaccess', 'txt', 'htaccess.txt'],
    ['con.txt', 'txt', 'file.txt'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'pdf', 'abSet-Cookie- x.pdf'],
    ['invoice\u202efdp.exe', 'pdf', 'invoicefdp.exe.pdf'],
    ['what?<b>"it"|is*.pdf', 'pdf', 'what--b--it--is-.pdf'],
    ['budget.docx', 'pdf', 'budget.pdf'],
    ['page.html', 'txt', 'page.html.txt'],
    ['Ménière – אישור 👍.odt', 'odt', 'Ménière – אישור 👍.odt'],
    ['half \ud83d.pdf', 'pdf', 'half.pdf'],
  ] as const)('%j that is %s is called %j', (sent, type, name) => {
    expect(safeName(sent, type)).toBe(name);
  });

  it('of 300 letters keeps its beginning and its ending', () => {
    const name = safeName(`${'é'.repeat(300)}.xlsx`, 'xlsx');
    expect(name).toBe(`${'é'.repeat(95)}.xlsx`);
  });
});

describe('words about a file', () => {
  it.each([
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1KB'],
    [250_880, '245KB'],
    [1024 * 1024 - 1, '1MB'],
    [1.25 * 1024 * 1024, '1.3MB'],
    [25 * 1024 * 1024, '25MB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(sayBytes(bytes)).toBe(said);
  });

  it('say what it is and how large', () => {
    expect(describeFile({ type: 'docx', bytes: 250_880 })).toBe('Word, 245KB');
  });

  it('say what is wrong, and with which of several', () => {
    expect(sayProblem('virus')).toBe('The selected file contains a virus');
    expect(sayProblem('empty', 'a.pdf')).toBe('“a.pdf” is empty');
    expect(sayProblem('too-big')).toBe('The selected file must be smaller than 25MB');
    expect(sayProblem('failed')).toBe('The selected file could not be uploaded – try again');
  });
});
