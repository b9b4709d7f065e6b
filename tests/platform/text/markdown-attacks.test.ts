import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { expectHarmless, readHtml } from './allowed-html';

const script = 'alert(document.domain)';

/** Addresses that must lead nowhere, however they are spelt. */
const addresses = [
  `javascript:${script}`,
  `JaVaScRiPt:${script}`,
  ` javascript:${script}`,
  `\u0001javascript:${script}`,
  `java\tscript:${script}`,
  `java&#x09;script:${script}`,
  `java&#10;script:${script}`,
  `java&Tab;script:${script}`,
  `javascript&colon;${script}`,
  `javascript&#58;${script}`,
  `&#106;avascript:${script}`,
  `&#x6A&#x61vascript:${script}`,
  `%6aavascript:${script}`,
  `javascript%3a${script}`,
  `javascript://example.org/%0a${script}`,
  `javascript:/*--></title>*/${script}`,
  `vbscript:msgbox(1)`,
  `VBScript:msgbox(1)`,
  `data:text/html,<script>${script}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `DATA:image/svg+xml,<svg onload=${script}>`,
  `file:///etc/passwd`,
  `blob:https://example.org/1`,
  `filesystem:https://example.org/1`,
  `view-source:https://example.org`,
  `ws://example.org`,
  `intent://example.org#Intent;end`,
  `//evil.example`,
  `\\\\evil.example`,
  `/\\evil.example`,
  `\\/\\/evil.example`,
  `&sol;&sol;evil.example`,
  `&#47;&#47;evil.example`,
];

/** HTML that would act if it were let through. */
const html = [
  `<script>${script}</script>`,
  `<ScRiPt>${script}</sCrIpT>`,
  `<script src=//evil.example/x.js></script>`,
  `<scr<script>ipt>${script}</scr</script>ipt>`,
  `<script\n>${script}</script\n>`,
  `<img src=x onerror=${script}>`,
  `<img/src=x/onerror=${script}>`,
  `<IMG """><SCRIPT>${script}</SCRIPT>">`,
  `<svg onload=${script}>`,
  `<svg><script>${script}</script></svg>`,
  `<svg><a xlink:href="javascript:${script}"><text>x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${script}>`,
  `<iframe src="javascript:${script}"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${script}&lt;/script&gt;"></iframe>`,
  `<object data="javascript:${script}"></object>`,
  `<embed src="javascript:${script}">`,
  `<body onload=${script}>`,
  `<details open ontoggle=${script}>`,
  `<video><source onerror=${script}></video>`,
  `<marquee onstart=${script}>`,
  `<input autofocus onfocus=${script}>`,
  `<form action="javascript:${script}"><button>x</button></form>`,
  `<button formaction="javascript:${script}">x</button>`,
  `<base href="//evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${script}">`,
  `<link rel="stylesheet" href="//evil.example/x.css">`,
  `<style>@import '//evil.example/x.css';</style>`,
  `<p style="background:url(javascript:${script})">x</p>`,
  `<a href="javascript:${script}">x</a>`,
  `<a href=x onclick=${script}>x</a>`,
  `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  `<!--><img src=x onerror=${script}>-->`,
  `<![CDATA[><img src=x onerror=${script}>]]>`,
  `<?xml-stylesheet href="javascript:${script}"?>`,
  `<template><script>${script}</script></template>`,
  `<textarea></textarea><script>${script}</script>`,
  `"><script>${script}</script>`,
  `'><img src=x onerror=${script}>`,
  `\u0000<script>${script}</script>`,
  `<\u0000script>${script}</script>`,
  `＜script＞${script}＜/script＞`,
];

/** Markdown that tries to break out of what it becomes. */
const markdown = [
  `[x](https://example.org "onmouseover=${script}")`,
  `[x](https://example.org "\\"><script>${script}</script>")`,
  `[x](https://example.org/"onmouseover="${script})`,
  `[x](<https://example.org/"><script>${script}</script>>)`,
  `[<img src=x onerror=${script}>](https://example.org)`,
  `![x](x" onerror="${script})`,
  `![<script>${script}</script>](https://example.org/x.png)`,
  `https://example.org/"onmouseover="${script}`,
  `https://example.org/<script>${script}</script>`,
  '`<script>' + script + '</script>`',
  '```html"><script>' + script + '</script>\nx\n```',
  '```<img src=x onerror=' + script + '>\nx',
  `[x]: https://example.org "<script>${script}</script>"\n\n[x]`,
  `# <script>${script}</script>`,
  `| <script>${script}</script> |\n|---|\n| x |`,
  `1. <script>${script}</script>`,
  `&lt;script&gt;${script}&lt;/script&gt;`,
  `&#60;script&#62;${script}&#60;/script&#62;`,
  `**<script>${script}**</script>`,
];

/** Every way to write a link. */
const writings = (address: string) => [
  `[x](${address})`,
  `[x](<${address}>)`,
  `<${address}>`,
  `[x]: ${address}\n\n[x]`,
  `![x](${address})`,
  address,
  `<a href="${address}">x</a>`,
];

describe('a link to an address that is none of the web', () => {
  it.each(addresses)('leads nowhere, however it is written: %j', (address) => {
    for (const source of writings(address)) {
      const rendered = renderMarkdown(source);
      expectHarmless(rendered);
      for (const { to } of readHtml(rendered).links) {
        // What is left, if anything, is an ordinary address inside the text, or no page of this site.
        if (to) expect(['example.org', 'network.invalid']).toContain(to.hostname);
      }
    }
  });
});

describe('HTML in a text', () => {
  it.each(html)('does nothing: %j', (source) => {
    expectHarmless(renderMarkdown(source));
  });

  it.each(html)('does nothing inside a list, a quotation or bold text: %j', (source) => {
    for (const around of ['- ', '> ', '    ', '**', '[x](']) {
      expectHarmless(renderMarkdown(around + source));
    }
  });
});

describe('Markdown that tries to break out', () => {
  it.each(markdown)('stays inside: %j', (source) => {
    expectHarmless(renderMarkdown(source));
  });
});
