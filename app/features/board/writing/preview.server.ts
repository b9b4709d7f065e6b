import { atOneMoment } from '~/platform/database/hot.server';
import { nameOwnLinks } from '~/platform/links/own-links.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { MAX_BODY } from '../limits';

/**
 * A text as it will stand on its page. Where that is may not be known yet: links are named as for all members.
 *
 * @returns sanitised HTML
 */
export async function previewText(body: string): Promise<string> {
  const html = renderMarkdown(body.slice(0, MAX_BODY));
  const [named = html] = await atOneMoment(() => nameOwnLinks([html], ['member']));
  return named;
}
