// Written by `node tests/generate/lunar-years.ts`.

/** The first of `LUNAR_YEARS`. */
export const FIRST_LUNAR_YEAR = 2024;

/**
 * Each lunar year in base 36: day of our year on which it begins (0 = 1 January), the number of
 * its leap month (0 = none) × 64, and for each month from the first × 1024 × 2^n whether it has
 * thirty days.
 */
export const LUNAR_YEARS = `
12bl4 2aaho 14567 zcx0 1yqu1 1z6ej u2ht 1ovyu 1s3zd 3n1lq 1rltd 1qm92 43qmz 1lu0d q882
u3iv vw2y 1s4rj 49i8l 248x4 4jrh9 21usv 1m1wk 386e1 qgx8 w2e8 24s0m 2b2nd 4rrxb 29v75
21vl2 1m2zf 1m3hp r676 12e53 1573e 14xls 29w44 10xt3 3ay1o t1db 1m6n7 3bz2x uf58 1s0td
3muxi 1rfhl 45d7i 1nghd t2xx 1nzq2 1o5rh vtpf 1tfkn 24nxm 22o0w 4glhx 1ypt3 3y6sc tzcf
1o5r8 3dwm1 12bl8 2aa75 28ahj 10rhk 1yqzh q88g u3ad 1ow4a 1s4rx 154pv 3m1p4 1rbje 1n8kf
37s0k q887
`;
