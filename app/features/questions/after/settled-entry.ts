import { roomChannels } from '../sessions/channels';

/** Says what became of one question after the others were settled: its asker alone is told. */
export const settledEntry = ({ id, sessionId }: { id: string; sessionId: string }) => ({
  kind: 'questions.settled',
  channels: roomChannels(sessionId),
  subjects: { session: sessionId, question: id },
});
