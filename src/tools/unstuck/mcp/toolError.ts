import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** A tool's answer that it could not do what was asked: for the model to read, so it says what to do. */
export function toolError(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: message }] };
}
