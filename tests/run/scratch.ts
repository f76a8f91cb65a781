import { buildExtension, buildPractice } from './builds.ts';
for (const b of ['chrome','firefox'] as const) for (const m of ['production','practice'] as const) console.log(b,m,(await buildExtension(b,m)).ok);
console.log((await buildPractice()).ok);
