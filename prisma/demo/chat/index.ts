import type { DemoRoom } from '../types';
import { direct } from './direct';
import { lobby } from './lobby';
import { rooms } from './rooms';

/** Every place in which the demonstration network talks. All of it is made up. */
export const talks: DemoRoom[] = [lobby, ...rooms, ...direct];
