// The file page.

import { get } from '../shared/api.mjs';
import { loadWords } from '../shared/texts.mjs';
import { Fields } from './fields.mjs';
import { FilePage } from './page.mjs';

const [words, start, fields] = await Promise.all([loadWords(), get('/api/start'), get('/api/fields')]);
await new FilePage(words, start, new Fields(fields)).start();
