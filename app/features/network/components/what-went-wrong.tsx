import { href } from '~/platform/addresses';
import { ErrorPage } from '~/ui/error-page';
import { networkAddresses } from '../addresses';

/** What each status means to somebody who has only seen the page. */
const causes: Record<number, { title: string; text: string }> = {
  400: {
    title: 'The network could not read this',
    text: 'Go back, reload the page and try again.',
  },
  403: {
    title: 'This is not open to you',
    text: 'You are signed in, but this page, or what you tried to do, is for other members.',
  },
  404: {
    title: 'Page not found',
    text: 'If you typed the address, check that it is right. If you followed a link, what it led to may have been moved or deleted.',
  },
  405: {
    title: 'This page takes no form',
    text: 'Go back, reload the page and try again.',
  },
  409: {
    title: 'Things have changed',
    text: 'Somebody was quicker. Go back and reload the page to see how it stands now.',
  },
  413: { title: 'That was too much at once', text: 'Please send less text at once.' },
  429: { title: 'Please wait a moment', text: 'There were too many tries.' },
};

/** What is shown when the browser could not reach the network at all. */
const away = {
  title: 'There is no connection',
  text: 'The network cannot be reached from here at the moment. Check your connection and try again: nothing you sent before is lost.',
};

const fault = {
  title: 'Sorry, something went wrong here',
  text: 'It is our fault, not yours, and it has been noted. Try again in a few minutes. What you had typed is still in your browser: go back to find it.',
};

/** Status of a page that never arrived. */
export const UNREACHED = 0;

const causeOf = (status: number) => (status === UNREACHED ? away : (causes[status] ?? fault));

/** The heading of the page for a status, and its title. */
export function titleOfFailure(status: number): string {
  return causeOf(status).title;
}

/**
 * The page in place of one that cannot be shown.
 *
 * @param props.status of the answer
 * @param props.message what the verb said, in words for the reader; may be empty
 */
export function WhatWentWrong({ status, message }: { status: number; message: string }) {
  const { title, text } = causeOf(status);
  return (
    <ErrorPage
      title={title}
      waysOn={[
        { to: href(networkAddresses.home, {}), text: 'Go to the home page' },
        { to: href(networkAddresses.help, {}), text: 'Get help, or tell the webmaster' },
      ]}
    >
      {message === '' ? text : message}
    </ErrorPage>
  );
}
