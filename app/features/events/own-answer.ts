/** What somebody answered, and the place they have, said to themselves. Empty for a guest's that is still to come. */
export function sayOwnAnswer({ answer, place }: { answer: string; place: string }): string {
  if (answer === 'maybe') return 'You may be coming';
  if (answer === 'no') return 'You are not coming';
  if (answer !== 'yes') return '';
  switch (place) {
    case 'waiting':
      return 'You are on the waiting list';
    case 'offered':
      return 'You are offered a place';
    case 'lapsed':
      return 'The place you were offered has gone to the next';
    default:
      return 'You are coming';
  }
}
