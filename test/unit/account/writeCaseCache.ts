import { CaseCacheFile } from '../../../src/account/caseCacheFile.ts';
import { numberedCache } from './numberedCache.ts';

// Writes the cache repeatedly, and prints a line when it starts. A test runs and kills this
// process.
const [directory, account] = process.argv.slice(2);
const file = new CaseCacheFile(directory!);
console.log('writing');
for (let number = 0; ; number++) {
  await file.write(account!, numberedCache(number));
}
