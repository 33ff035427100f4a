import { inflate } from '@sparticuz/chromium';

// a program: the archives named are unpacked into the temporary folder
await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
