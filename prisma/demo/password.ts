/** Everybody's password in the demonstration network. Published, so that it listens on this machine alone. */
export const PASSWORD = 'three-rivers-meet';
