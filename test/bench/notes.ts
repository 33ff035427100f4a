/** How it is measured, for who reads the results. */
export const notes: readonly string[] = [
  '“Load and activate”: `activate()` of an extension that was not loaded, called by a third extension in a fresh window, by the clock of the extension host. It holds reading and running the bundle.',
  'Clicks and keys: from the event in the page to the first drawn row with the expected text, by the clock of the page. Load More is clicked when the view had been at rest for 300 ms, since VS Code holds a redraw back that comes within 200 ms of another. First rows and the Load More after them are measured in a window of their own each.',
  'Windows are left alone for 2 s before anything is measured: while one starts, all takes twice as long and scatters.',
  'Load More at 1,000 and more: both extensions in one window and one extension host; first the floor, then ours; each run adds 100 cases to the depth. Ours folds whole thousands, so between 100 and 1,000 rows are redrawn.',
  'Processor time: what the extension host used for one Load More, the mean of seven. Sent to the window: one Load More each, all of the host’s messages before compression.',
  'Finder: the key that turns “no0” into “no0” and a digit, which 1,000 titles hold. The floor has none.',
  'Details: from the click on a row to the heading in the visible frame of a new panel, looked for each time a frame is drawn, the answer of the API included; from that the median is taken of what a plain `fetch` of the same case takes in the extension host.',
  'Heap: after a garbage collection, one run each; the floor got its 10,000 cases with a single redraw, which is the best case for it.',
  'Script check: `analyseScript` on a megabyte of each text that a careless reader would read again and again (test/unit/script/scriptTexts.ts), seven runs each in a separate process. The slowest text is shown.',
  'The limit of 60 requests a minute that ours keeps to by itself was lifted for the measurements.',
];
