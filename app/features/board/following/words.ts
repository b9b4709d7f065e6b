import type { FollowInput } from './schema';

/**
 * What is said after somebody has followed or muted something.
 *
 * @param name of a section or service area; a topic is the page one comes back to
 */
export function sayChosen({ kind, choice }: FollowInput, name: string): string {
  const what = kind === 'topic' ? 'this topic' : `“${name}”`;
  const news = kind === 'topic' ? 'replies' : 'new topics';
  switch (choice) {
    case 'follow':
      return `You follow ${what}. You are told of ${news}.`;
    case 'mute':
      return `You have muted ${what}. You are still told when somebody names you, or a query waits for you.`;
    case '':
      return `You neither follow nor mute ${what} any more.`;
  }
}
