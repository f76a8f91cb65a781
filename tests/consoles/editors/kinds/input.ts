import { plainBox } from '../models/text-box.ts';

export const mount = plainBox('input');
