import type { Page } from 'playwright-core';

/** What went wrong in a window without anybody seeing it: in its page and in every frame of it. */
export interface PageProblems {
  readonly cspViolations: string[];
  readonly uncaughtErrors: string[];
}

/** Collects from now on. */
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
