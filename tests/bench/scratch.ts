import { printInsights } from './cases/insights.ts';
const t = Date.now();
await printInsights(Number(process.argv[2]));
console.log((Date.now() - t) / 1000);
