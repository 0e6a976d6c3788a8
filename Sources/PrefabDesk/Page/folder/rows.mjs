// What the table shows of a folder: which rows, in which order, and what they come to together. Nothing here touches the page.

import { compare, sum } from '../shared/decimals.mjs';

/** The groups of the filter by verdict, in the order of the badges. */
export const KINDS = ['eligible', 'undetermined', 'ineligible', 'broken', 'unreadable'];

/** The verdict of a reviewed file, else what keeps it from having one. */
export function kindOf(file) {
  return file.state === 'reviewed' ? file.verdict : file.state;
}

/** The year in which the project counts, as the budget by year counts it: of 申报书, else of 申报意向书. */
export function yearOf(file) {
  const day = file.applicationForm || file.application;
  return day ? day.slice(0, 4) : '';
}

/** What a reader may search in: number, name, applicant, file. */
export function textOf(file) {
  return [file.project?.id, file.project?.name, file.applicant, file.file].filter(Boolean).join('\n').toLocaleLowerCase();
}

/** The years that occur, rising; an empty text where an application has no day. */
export function yearsOf(files) {
  return [...new Set(files.filter((file) => file.state === 'reviewed').map(yearOf))].sort();
}

export function hasOpenDiagnostics(file) {
  return file.state === 'broken' || file.state === 'unreadable' || (file.diagnostics?.warnings ?? 0) > 0;
}

/** Files that are no submissions, such as records of a review, have no row. */
export function isShown(file) {
  return file.state !== 'foreign';
}

/**
 * The files that a filter lets through.
 * @param filter { verdict: a kind or '', year: a year, 'none' or '', text, open: only those with open diagnostics,
 *   readings: only those that rest on a reading }
 */
export function filtered(files, filter) {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return files.filter((file) => {
    if (!isShown(file)) return false;
    if (filter.verdict && kindOf(file) !== filter.verdict) return false;
    if (filter.year && (file.state !== 'reviewed' || yearOf(file) !== (filter.year === 'none' ? '' : filter.year))) return false;
    if (filter.open && !hasOpenDiagnostics(file)) return false;
    if (filter.readings && !(file.decisive?.length > 0)) return false;
    if (!words.length) return true;
    const text = textOf(file);
    return words.every((word) => text.includes(word));
  });
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function byBounds(one, other, key) {
  return compare(one[key].upper, other[key].upper) || compare(one[key].lower, other[key].lower);
}

const orders = {
  id: (one, other) => collator.compare(one.project.id, other.project.id),
  name: (one, other) => collator.compare(one.project.name, other.project.name),
  verdict: (one, other) => KINDS.indexOf(kindOf(one)) - KINDS.indexOf(kindOf(other)),
  year: (one, other) => collator.compare(one.applicationForm || one.application || '', other.applicationForm || other.application || ''),
  payableArea: (one, other) => byBounds(one, other, 'payableArea'),
  amount: (one, other) => byBounds(one, other, 'amount'),
  diagnostics: (one, other) => (one.diagnostics?.warnings ?? 0) - (other.diagnostics?.warnings ?? 0),
  readings: (one, other) => (one.decisive?.length ?? 0) - (other.decisive?.length ?? 0),
  file: (one, other) => collator.compare(one.file, other.file),
};

/** The columns that a table can be sorted by. */
export const SORTABLE = Object.keys(orders);

/** A sorted copy; files without a verdict come last whatever the direction, and equal rows stay in the order of their files. */
export function sorted(files, key, isFalling) {
  const order = orders[key] ?? orders.file;
  return [...files].sort((one, other) => {
    if (key !== 'file') {
      const [a, b] = [one.state === 'reviewed', other.state === 'reviewed'];
      if (a !== b) return a ? -1 : 1;
      if (!a) return orders.file(one, other);
    }
    const result = order(one, other);
    return (isFalling ? -result : result) || orders.file(one, other);
  });
}

/** What rows come to together, exactly: counts by verdict, areas and amounts from their decimal texts. */
export function totals(files) {
  const projects = files.filter((file) => file.state === 'reviewed');
  const bounds = (key) => ({
    lower: sum(projects.map((file) => file[key].lower)),
    upper: sum(projects.map((file) => file[key].upper)),
  });
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, files.filter((file) => kindOf(file) === kind).length]));
  return { files: files.length, projects: projects.length, counts, payableArea: bounds('payableArea'), amount: bounds('amount') };
}
