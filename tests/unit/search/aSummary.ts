import type { FoundError } from '../../../src/search/diagnose/diagnose.ts';
import type { ArticleSummary } from '../../../src/search/types.ts';

/**
 * A summary of an article on a port in use, with two causes that need different fixes. The fix of
 * `old-copy` fills in the port; the fix of `system` has no command.
 */
export function aSummary(changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: 'node/eaddrinuse',
    address: '/errors/node/eaddrinuse/',
    url: 'https://unstuck.example/errors/node/eaddrinuse/',
    error: 'Error: listen EADDRINUSE',
    tool: 'Node.js',
    summary: 'Another process has the port.',
    values: { port: { type: 'port', label: 'Port', example: '3000' } },
    causes: [
      {
        id: 'old-copy',
        title: 'An old copy of your program is still running',
        confirm: { commands: [{ run: 'lsof -i :<port>' }], shows: 'A `node` process.' },
      },
      {
        id: 'system',
        title: 'The system reserves the port',
        confirm: { shows: 'A port below 1024.' },
      },
    ],
    fixes: [
      {
        id: 'stop-it',
        title: 'Stop the old copy',
        causes: ['old-copy'],
        steps: [
          {
            text: 'Stop the process.',
            commands: [{ run: 'kill-port <port>' }],
            expect: 'Its id.',
          },
        ],
        verify: { commands: [{ run: 'ss -ltn' }], expect: 'The port is not in the list.' },
        risk: { level: 'careful', why: 'The process loses what it has not saved.' },
      },
      {
        id: 'move-up',
        title: 'Take a port above 1024',
        causes: ['system'],
        steps: [{ text: 'Set `PORT` to 8080.' }],
        verify: { expect: 'The server starts.' },
        risk: { level: 'safe' },
      },
    ],
    quickFix: [{ text: 'Kill the process.', commands: [{ run: 'kill -9 :<port>' }] }],
    ...changes,
  };
}

/** An error that was found, of the article of `aSummary`. */
export function aFoundError(changes: Partial<FoundError> = {}): FoundError {
  return {
    id: 'node/eaddrinuse',
    message: 'listen EADDRINUSE: address already in use :::<port>',
    confidence: 'exact',
    score: 1,
    values: {},
    lines: [[1, 1]],
    cause: undefined,
    evidence: [],
    ...changes,
  };
}
