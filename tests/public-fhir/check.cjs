// Holds a FHIR bundle against two validators that are not ours, and proves with seeded faults that each of them looks.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const [tools, file] = process.argv.slice(2);
const require_ = createRequire(`${tools}/`);
const SchemaValidator = require_('@asymmetrik/fhir-json-schema-validator');
const { Fhir } = require_('fhir');

const schema = new SchemaValidator();
const fhir = new Fhir();
const bundle = JSON.parse(readFileSync(file, 'utf8'));

const bySchema = (it) => schema.validate(it, true).map((error) => `${error.dataPath} ${error.message}`);
const byFhir = (it) =>
  fhir.validate(it).messages.filter((it) => it.severity === 'error' || it.severity === 'fatal').map((it) => `${it.location} ${it.message}`);

const of = (it, sort) => it.entry.map((entry) => entry.resource).find((resource) => resource.resourceType === sort);
const faults = [
  ['a goal says nothing of how it stands', (it) => delete of(it, 'Goal').lifecycleStatus],
  ['a field that is not there in FHIR', (it) => (of(it, 'Goal').colour = 'blue')],
  ['a day that is none', (it) => (of(it, 'Patient').birthDate = 'in May')],
  ['a status that is none', (it) => (of(it, 'CarePlan').status = 'lovely')],
  ['a text where a list belongs', (it) => (of(it, 'CareTeam').participant = 'Per')],
  ['a resource that is none', (it) => (of(it, 'Task').resourceType = 'Chore')],
];

let failed = 0;
const say = (words) => {
  failed += 1;
  console.error(words);
};
for (const [name, check] of [['schema', bySchema], ['fhir', byFhir]]) {
  for (const error of check(bundle).slice(0, 20)) say(`${name}: ${error}`);
}
const caught = { schema: 0, fhir: 0 };
for (const [what, seed] of faults) {
  const faulty = structuredClone(bundle);
  seed(faulty);
  const schemaSees = bySchema(faulty).length > 0;
  const fhirSees = byFhir(faulty).length > 0;
  caught.schema += schemaSees;
  caught.fhir += fhirSees;
  if (!schemaSees && !fhirSees) say(`neither saw: ${what}`);
}
if (caught.schema === 0 || caught.fhir === 0) say(`a validator saw no fault at all: ${JSON.stringify(caught)}`);
console.log(`${bundle.entry.length} resources; faults seen: schema ${caught.schema}, fhir ${caught.fhir} of ${faults.length}`);
process.exit(failed === 0 ? 0 : 1);
