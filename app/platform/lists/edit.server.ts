import type { Actor } from '../actor';
import { audit } from '../audit/audit.server';
import type { AuditKind, Details } from '../audit/registry.server';
import { change, type RecordEntry } from '../database/change.server';
import type { Reader } from '../database/client.server';
import type { Transaction } from '../database/transaction';
import { authorize, Invalid, NotFound } from '../errors';
import type { FieldChange } from './deeds.server';
import { wordsOf, type Values } from './fields';
import { nameOf, subjectOf, type Entry, type List, type RegisteredList } from './list.server';
import { inGroups } from './order';
import { refuseStale, versionOf } from './version.server';

/** Adding to a list and changing what stands in it. */

/**
 * Adds an entry at the end of the list, or of its group.
 *
 * @param key of the form: sent twice, it adds once
 * @returns its id
 * @throws {Invalid} when another entry has its name
 */
export function addEntry<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  values: V,
  key = '',
): Promise<string> {
  return change(
    actor,
    (tx, record) => add({ tx, record, actor, list }, values),
    key === '' ? undefined : { verb: list.told.added.kind, key, input: values },
  );
}

/**
 * Changes an entry. One that was changed meanwhile is left alone.
 *
 * @param version of the values that the form showed
 * @throws {NotFound} when there is no such entry
 * @throws {Invalid} when it was changed meanwhile, another has its name, or the list would lack what it needs
 */
export function editEntry<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  id: string,
  values: V,
  version: string,
): Promise<void> {
  return change(actor, (tx, record) => edit({ tx, record, actor, list }, id, values, version));
}

/** What a deed on a list needs, inside its transaction. */
interface ListDeed<V extends Values> {
  tx: Transaction;
  record: RecordEntry;
  actor: Actor;
  list: RegisteredList<V>;
}

/** Adds an entry inside a transaction; `addEntry` says the rest. */
export async function add<V extends Values>(deed: ListDeed<V>, values: V): Promise<string> {
  const { tx, actor, list } = deed;
  authorize(list.mayEdit(actor));
  const entries = await list.load(tx);
  refuseDouble(list, entries, values);
  const id = await list.insert(tx, values, entries.length);
  await settleOrder(tx, list);
  await tell(deed, id, list.told.added, { name: nameOf(list, values) });
  return id;
}

/** Changes an entry inside a transaction; `editEntry` says the rest. */
export async function edit<V extends Values>(
  deed: ListDeed<V>,
  id: string,
  values: V,
  version: string,
): Promise<void> {
  const { tx, actor, list } = deed;
  authorize(list.mayEdit(actor));
  const entries = await list.load(tx);
  const before = findEntry(list, entries, id);
  if (versionOf(values) === versionOf(before.values)) return; // as somebody wants it, whoever was first
  const versions = { sent: version, now: versionOfEntry(before) };
  const thing = { called: `this ${list.words.one}`, subject: subjectOf(list, id) };
  await refuseStale(tx, actor, versions, thing);
  const others = entries.filter((entry) => entry.id !== id);
  refuseDouble(list, others, values);
  if (before.retiredAt === null) refuseLoss(list, [...standingOf(others), { ...before, values }]);
  await list.update(tx, id, values);
  await settleOrder(tx, list);
  const name = nameOf(list, values);
  const was = nameOf(list, before.values);
  const changes = await compare(tx, list, before.values, values);
  await tell(deed, id, list.told.changed, { name, ...(was === name ? {} : { was }), changes });
}

/** A mark of an entry as a form shows it. */
export function versionOfEntry({ values, retiredAt }: Entry): string {
  return versionOf({ ...values, ' retired': retiredAt !== null });
}

/** The entries that are offered, each group's together, in order. */
export function standingOf<V extends Values>(
  entries: Array<Entry<V>>,
  list?: Pick<List<V>, 'groupField'>,
): Array<Entry<V>> {
  const standing = entries.filter(({ retiredAt }) => retiredAt === null);
  return inGroups(standing, groupOf(list));
}

/** By what a list is divided. */
export function groupOf<V extends Values>(list?: Pick<List<V>, 'groupField'>) {
  const field = list?.groupField;
  return ({ values }: Entry<V>) => (field === undefined ? '' : String(values[field]));
}

/** @throws {NotFound} */
export function findEntry<V extends Values>(
  list: List<V>,
  entries: Array<Entry<V>>,
  id: string,
): Entry<V> {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new NotFound(`No such ${list.words.one}`);
  return found;
}

/** Numbers the entries that are offered by the order in which they stand. */
export async function settleOrder<V extends Values>(
  tx: Transaction,
  list: List<V>,
  order?: Array<Entry<V>>,
): Promise<void> {
  const wanted = order ?? standingOf(await list.load(tx), list);
  for (const [position, entry] of wanted.entries()) {
    if (entry.position !== position) await list.place(tx, entry.id, { position });
  }
}

/** Records a deed, and tells the audit log of it. */
export async function tell<V extends Values, D extends Details>(
  { tx, record, actor, list }: ListDeed<V>,
  id: string,
  kind: AuditKind<D>,
  details: D,
): Promise<void> {
  const seq = await record({ kind: kind.kind, channels: [], subjects: { [list.subject]: id } });
  await audit(tx, actor, seq, kind, { details, subject: subjectOf(list, id) });
}

/** @throws {Invalid} when the list would lack what it needs */
function refuseLoss<V extends Values>(list: List<V>, standing: Array<Entry<V>>): void {
  const problem = list.guard?.(standing.map(({ values }) => values));
  if (problem) throw new Invalid({ [problem.field]: problem.message });
}

function refuseDouble<V extends Values>(list: List<V>, others: Array<Entry<V>>, values: V): void {
  const field = list.uniqueField ?? list.nameField;
  const wanted = comparable(values[field]);
  const twin = others.find((entry) => comparable(entry.values[field]) === wanted);
  if (!twin) return;
  const { one } = list.words;
  const name = nameOf(list, twin.values);
  throw new Invalid({
    [field]: twin.retiredAt
      ? `This is what the retired ${one} “${name}” has: bring it back instead`
      : `There is the ${one} “${name}” with this already`,
  });
}

/** As people compare names: whatever the case, and however many spaces. */
function comparable(value: unknown): string {
  return String(value).normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** What was changed besides the name, in words. */
async function compare<V extends Values>(
  tx: Reader,
  list: List<V>,
  before: V,
  after: V,
): Promise<FieldChange[]> {
  const fields = await list.fields(tx);
  return fields
    .filter(({ name }) => name !== list.nameField)
    .map((field) => ({
      label: field.label.replace(/ \(optional\)$/, ''),
      from: wordsOf(field, before[field.name]),
      to: wordsOf(field, after[field.name]),
      unspoken: list.unspoken?.includes(field.name) ?? false,
    }))
    .filter(({ from, to }) => from !== to)
    .map(({ unspoken, label, from, to }) => (unspoken ? { label } : { label, from, to }));
}
