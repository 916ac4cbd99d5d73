import { followCodeParameter } from './followCode.ts';

// The script of the home page alone.
followCodeParameter();
