import type { Question } from '@/utils/packs/workbench/wire';
import { serveWorkbench } from './serve-workbench';

const answer = serveWorkbench((message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));
