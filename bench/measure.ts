/** Median CPU milliseconds of one run, over samples long enough to measure. */
export function cpuMedian(run: () => void, samples = 9, minimum = 30): number {
  run();
  let times = 1;
  let elapsed = cpu(run, times);
  while (elapsed < minimum && times < 100_000) {
    times *= 2;
    elapsed = cpu(run, times);
  }
  const all = Array.from({ length: samples }, () => cpu(run, times) / times);
  return all.sort((a, b) => a - b)[samples >> 1] ?? 0;
}

/** CPU milliseconds, user and system, of some runs in a row. */
export function cpu(run: () => void, times = 1): number {
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function heapBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
