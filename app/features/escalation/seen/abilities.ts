/** What one reader may do about where a query stands. */
export interface StandingAbilities {
  /** Say whether it is answered. */
  sayAnswered: boolean;
  /** Have it go to the agent now. */
  askEarlier: boolean;
  stop: boolean;
  restart: boolean;
  /** See to it on the desk. */
  desk: boolean;
  /** Reply to what the agent has asked back. */
  reply: boolean;
}
