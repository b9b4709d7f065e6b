/** How large a network is made for measuring. */
export interface Size {
  members: number;
  topics: number;
  replies: number;
}

export const sizes: Record<string, Size> = {
  small: { members: 200, topics: 500, replies: 5_000 },
  /** The region after some years, and what every figure is measured on. */
  large: { members: 2_000, topics: 5_000, replies: 50_000 },
  /** Far beyond: what still costs the same here does not grow. */
  huge: { members: 2_000, topics: 50_000, replies: 500_000 },
  /** Of every practice in the country: what the directory is measured on. */
  crowd: { members: 20_000, topics: 500, replies: 5_000 },
};
