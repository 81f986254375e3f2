import type { BudgetShow } from './options';

/** How the parts of the panel share its room. All lengths are in pixels. */
export interface BudgetLayout {
  readonly padding: { readonly x: number; readonly y: number };
  /** Where the words stand, seen from the number. */
  readonly words: 'beside' | 'under';
  /** Lines of words, and whether they are sentences or the state and the window alone. */
  readonly lines: number;
  readonly hasSentences: boolean;
  /** Height of number and words together. */
  readonly head: number;
  /** The most that the number may take; undefined where the burn-down stands alone. */
  readonly number: { readonly width: number; readonly height: number } | undefined;
  /** Height of the burn-down with its legend; 0 where there is no room for it. */
  readonly chart: number;
  readonly hasLegend: boolean;
}

/** Height of a line of words. */
export const LINE = 20;

/** A chart below this is a smear, and its axis would take the room. */
const CHART = { width: 200, height: 150 };
const LEGEND = { width: 300, height: 130 };

/** Below this height words stand in one line with the number. */
const ONE_LINE = 44;
/** So much wider than high, words have more room beside the number than under it. */
const WIDE = 2.4;
/** A sentence needs two lines beside that of the window, or one that is long. */
const SENTENCE = { width: 160, longWidth: 320 };
const GAP = 16;

/**
 * The most important thing first, in every size: the number, then the state and the window, then sentences, then the
 * burn-down, then its legend.
 */
export function budgetLayout(show: BudgetShow, width: number, height: number): BudgetLayout {
  const padding = { x: 8, y: height < 60 ? 2 : 8 };
  const room = { width: width - 2 * padding.x, height: height - 2 * padding.y };
  const hasChart = show !== 'budget' && room.width >= CHART.width && room.height >= CHART.height;
  const isAlone = hasChart && show === 'burn-down';
  const head = hasChart ? headOverChart(room.height, isAlone) : room.height;
  const chart = hasChart ? room.height - head : 0;
  const isBeside = hasChart || head < ONE_LINE || room.width >= WIDE * head;
  const text = isBeside ? beside(room.width, head, isAlone) : under(room.width, head);
  return { padding, head, chart, hasLegend: chart >= LEGEND.height && room.width >= LEGEND.width, ...text };
}

function headOverChart(height: number, isAlone: boolean): number {
  if (isAlone) {
    return LINE;
  }
  return height < 200 ? 44 : height < 280 ? 64 : 104;
}

type Text = Pick<BudgetLayout, 'words' | 'lines' | 'hasSentences' | 'number'>;

function beside(width: number, head: number, isAlone: boolean): Text {
  const lines = Math.max(1, Math.floor(head / LINE));
  const share = head < ONE_LINE ? 0.65 : 0.4;
  const number = isAlone ? undefined : { width: Math.round(width * share), height: head };
  const rest = width - (number === undefined ? 0 : number.width + GAP);
  return { words: 'beside', lines, number, hasSentences: fitsSentence(lines, rest) };
}

function under(width: number, head: number): Text {
  const lines = head < 84 ? 1 : head < 120 ? 2 : head < 200 ? 3 : 5;
  const number = { width, height: head - lines * LINE };
  return { words: 'under', lines, number, hasSentences: fitsSentence(lines, width) };
}

function fitsSentence(lines: number, width: number): boolean {
  return lines > 2 ? width >= SENTENCE.width : lines > 1 && width >= SENTENCE.longWidth;
}
