import { createArticle } from './createArticle.ts';

// `npm run new docker/manifest-unknown`: creates an article with every field to fill in.
const [id = ''] = process.argv.slice(2);
try {
  const path = createArticle(process.cwd(), id);
  console.log(`${path}: made. Fill it in, then run: npm run lint:content -- ${id}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
