import type { Page } from 'playwright-core';

/** Problems in the page of a window and in its frames that are not visible in the interface. */
export interface PageProblems {
  readonly cspViolations: string[];
  readonly uncaughtErrors: string[];
}

/** Collects the problems of a page from now on. */
export function collectProblems(page: Page): PageProblems {
  const cspViolations: string[] = [];
  const uncaughtErrors: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) cspViolations.push(text);
  });
  page.on('pageerror', (error) => uncaughtErrors.push(error.stack ?? error.message));
  return { cspViolations, uncaughtErrors };
}
