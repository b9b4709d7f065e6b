import {
  expect,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
  type WebError,
  type WebSocket,
} from '@playwright/test';
import type { TestServer } from '../../support/server';

/**
 * What Remix says when somebody moves on while a look-up is half read, in Chromium's words for before and within its body.
 * Nobody is without anything.
 */
const OVERTAKEN =
  /^console: AbortError: (signal is aborted without reason|BodyStreamBuffer was aborted)/;

/**
 * Collects what a browser and the server complain about: errors and warnings in the console, exceptions, violations of
 * the content security policy, requests to anybody but our server, and errors in the server's log.
 */
export class Trouble {
  readonly #server: TestServer;
  readonly #logged: number;
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(server: TestServer) {
    this.#server = server;
    this.#logged = server.output().length;
  }

  /**
   * Names trouble that the test makes on purpose.
   *
   * @param pattern of the message, e.g. `/status of 404/` for a page that is not there
   */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /**
   * Watches everything that happens in a browser.
   *
   * @returns stops that
   */
  watch(context: BrowserContext): () => void {
    const { host } = new URL(this.#server.url);
    const hearConsole = (message: ConsoleMessage) => {
      // A violation of the content security policy is an error in the console.
      if (['error', 'warning', 'assert'].includes(message.type())) {
        this.#seen.push(`console: ${message.text()} (${message.location().url})`);
      }
    };
    const hearError = (error: WebError) =>
      this.#seen.push(`exception: ${String(error.error().stack)}`);
    const hearRequest = (request: Request) => this.#check(request.url(), host);
    const hearSocket = (socket: WebSocket) => this.#check(socket.url(), host);
    const hearPage = (page: Page) => page.on('websocket', hearSocket);
    context.on('console', hearConsole);
    context.on('weberror', hearError);
    context.on('request', hearRequest);
    context.on('page', hearPage);
    for (const page of context.pages()) hearPage(page);
    return () => {
      context.off('console', hearConsole);
      context.off('weberror', hearError);
      context.off('request', hearRequest);
      context.off('page', hearPage);
      for (const page of context.pages()) page.off('websocket', hearSocket);
    };
  }

  /** Fails the test when anything unexpected was seen. */
  check(): void {
    const logged = this.#server
      .output()
      .slice(this.#logged)
      .split('\n')
      // pino's levels: 50 is an error, 60 the end.
      .filter((line) => /"level":[56]0/.test(line))
      .map((line) => `server: ${line}`);
    const unexpected = [...this.#seen, ...logged].filter(
      (message) => ![OVERTAKEN, ...this.#expected].some((pattern) => pattern.test(message)),
    );
    expect(unexpected, 'unexpected trouble').toEqual([]);
  }

  #check(address: string, host: string): void {
    const url = new URL(address);
    if (['data:', 'blob:'].includes(url.protocol) || url.host === host) return;
    this.#seen.push(`request: ${address} leaves the server`);
  }
}
