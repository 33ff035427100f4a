/** How the measurements are taken, for readers of the results. */
export const notes: readonly string[] = [
  '“Load and activate”: a third extension calls `activate()` of an extension that is not loaded yet, in a new window. The time is measured on the clock of the extension host and includes reading and running the bundle.',
  'Clicks and key presses: from the event in the page to the first rendered row with the expected text, on the clock of the page. Before each click on Load More, the view is idle for 300 ms, because VS Code delays a redraw that follows another within 200 ms. Each measurement of the first rows, with the Load More that follows, uses a new window.',
  'A new window is left alone for 2 s before anything is measured. While it starts, measurements take twice as long and vary widely.',
  'Load More with 1,000 and more cases loaded: both extensions run in the same window and extension host, first the floor and then ErzyCall. Each run adds 100 cases. ErzyCall collapses each full thousand into one row, so it redraws between 100 and 1,000 rows.',
  'CPU time: what the extension host uses for one Load More, as the mean of seven. Data sent to the window: all messages of the extension host during one Load More, before compression.',
  'Finder: the key press that adds a digit to “no0”. The longer text occurs in 1,000 titles. The floor has no finder.',
  'Details: from the click on a row to the heading in the visible frame of a new panel, checked on each animation frame. This includes the answer of the API, so the median time of a plain `fetch` of the same case in the extension host is subtracted.',
  'Heap: measured once, after a garbage collection. The floor loads its 10,000 cases with a single redraw, which is its best case.',
  'Script check: `analyseScript` on one megabyte of each text in test/unit/script/scriptTexts.ts, seven runs each in a separate process. The slowest text is shown.',
  'Answers of up to 8 MB: every field of every answer is filled with each shape of test/support/hugeAnswers.ts. The time is that from the bytes to the record and its script check, which nothing interrupts; the memory is what is in use then, before a garbage collection. Three runs each in a separate process; the worst answers are shown.',
  'ErzyCall limits itself to 60 requests per minute. This limit is removed for the measurements.',
];
