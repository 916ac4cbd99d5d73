import { followCode } from './followCode.ts';

// The script of the home page alone.
followCode();
