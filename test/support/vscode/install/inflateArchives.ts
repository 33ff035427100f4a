import { inflate } from '@sparticuz/chromium';

// Unpacks the archives given as arguments into the temporary folder. Run by bundledChromium.ts.
await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
