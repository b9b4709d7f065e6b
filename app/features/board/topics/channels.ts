/** Where a deed in a topic is heard. */
export function channelsOf(topicId: string, sectionIds: string[]): string[] {
  return [`topic:${topicId}`, ...sectionIds.map((id) => `section:${id}`)];
}
