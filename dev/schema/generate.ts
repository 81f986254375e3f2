import { writeFileSync } from 'node:fs';
import { DOCUMENT_PAGE, documentPage } from './documentPage';
import { documentSchema, SCHEMA_FILE } from './documentSchema';

writeFileSync(SCHEMA_FILE, `${JSON.stringify(documentSchema(), null, 2)}\n`);
writeFileSync(DOCUMENT_PAGE, documentPage(documentSchema()));
process.stdout.write(`wrote ${SCHEMA_FILE} and ${DOCUMENT_PAGE}\n`);
