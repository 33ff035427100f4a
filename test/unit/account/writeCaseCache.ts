import { CaseCacheFile } from '../../../src/account/caseCacheFile.ts';
import { numberedCache } from './numberedCache.ts';

// Run by a test that kills it: writes the cache again and again, and says when it begins.
const [directory, account] = process.argv.slice(2);
const file = new CaseCacheFile(directory!);
console.log('writing');
for (let number = 0; ; number++) {
  await file.write(account!, numberedCache(number));
}
