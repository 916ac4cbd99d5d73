/** What `unstuck --help` prints. */
export const usage = `Finds the article for an error message.

  docker pull … 2>&1 | unstuck      reads standard input
  unstuck build.log                 reads a file
  unstuck "no such container"       takes the message itself
  unstuck search "undici error"     searches the site's articles; with --explain, it says which terms,
                                    scores and sort keys made the order; with --json as one JSON object
  unstuck mcp                       serves the Model Context Protocol over standard input and output

  --json          one JSON object: {"version":1,"matches":[{"id","message","confidence","score",
                  "values","lines":[[from,to]],"cause","advice"}]}; lines from 1, both ends
                  included; the schema is at /api/match-result.schema.json of the site
  --jsonl         one JSON object with "text" per input line; one such result per line, in order
  --explain       what each stage of the matcher saw: cleaned lines, distinctive words, candidates,
                  verification, exclusions, ranking, and why the first match beat the second;
                  with --json as one JSON object
  --index <place> a file or address of an index, or a whole site's folder or address, with / at
                  its end (default: the built site)
  --help

Exit code: 0 something matches, 1 nothing does, 2 a wrong use or input.`;

/** A wrong use or input: its message is for the person at the keyboard, the exit code is 2. */
export class UsageError extends Error {}
