import { build } from 'vite';

/**
 * The script of the site as a build with these settings makes it, in one file. A build of the whole
 * site with them would take a minute, and differ in nothing else.
 *
 * @param settings from the environment, such as `PUBLIC_FEEDBACK_ENDPOINT`
 */
export async function siteScript(settings: Readonly<Record<string, string>>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: Object.fromEntries(
      Object.entries(settings).map(([name, text]) => [
        `import.meta.env.${name}`,
        JSON.stringify(text),
      ]),
    ),
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/components/site/site.ts',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk' && one.isEntry);
  if (script?.type !== 'chunk') throw new Error('Vite made no script of site.ts.');
  return script.code;
}
