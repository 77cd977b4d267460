/**
 * The drawings a plan may carry: one motif each, with its own colour family and backdrop. A cover shows the whole
 * picture; the pen bar shows the motif alone. All are drawn on a sheet 212 wide and 214 high, in three inks:
 * deep, mid and light (see Cover.module.css).
 */
import type { ReactNode } from 'react';
import { animals, things, outdoors } from './motifs';

export const planSymbols = [
  'lightning',
  'mountains',
  'cup',
  'house',
  'boat',
  'tree',
  'star',
  'sun',
  'fish',
  'bicycle',
  'guitar',
  'cat',
  'flower',
  'moon',
] as const;

export type PlanSymbol = (typeof planSymbols)[number];

/** The colours a cover may have, by the design system's names. */
export const coverColours = [
  'brand-blue',
  'success',
  'meta-lime',
  'warning',
  'brand-beige',
  'brand-magenta',
  'meta-purple',
  'neutral',
] as const;

export type CoverColour = (typeof coverColours)[number];

export interface Drawing {
  /** The design system's colour the drawing is made of, when the cover has no other. */
  family: string;
  /** Behind the motif on a cover. */
  backdrop?: ReactNode;
  motif: ReactNode;
  /** The square of the sheet that holds the motif, for showing it small. */
  close: string;
  /** How tall the cover stands on the shelf, in rem: books are not all alike. */
  height: number;
}

const disc = <circle cx="106" cy="116" r="77" className="light" />;
const hill = <ellipse cx="106" cy="226" rx="190" ry="64" className="mid" opacity="0.6" />;
const sea = (
  <path className="mid" opacity="0.6" d="M0 168q18-12 35 0t35 0 36 0 35 0 36 0 35 0v46H0z" />
);

export const drawings: Record<PlanSymbol, Drawing> = {
  lightning: {
    family: 'brand-blue',
    backdrop: disc,
    motif: things.lightning,
    close: '16 27 180 180',
    height: 19.125,
  },
  mountains: {
    family: 'success',
    motif: outdoors.mountains,
    close: '0 20 212 212',
    height: 18.125,
  },
  cup: {
    family: 'brand-beige',
    backdrop: disc,
    motif: things.cup,
    close: '30 40 170 170',
    height: 20,
  },
  house: {
    family: 'meta-purple',
    backdrop: hill,
    motif: things.house,
    close: '27 37 166 166',
    height: 18.75,
  },
  boat: {
    family: 'accent',
    backdrop: sea,
    motif: things.boat,
    close: '22 32 168 168',
    height: 19.5,
  },
  tree: {
    family: 'meta-lime',
    backdrop: hill,
    motif: outdoors.tree,
    close: '20 24 172 186',
    height: 20,
  },
  star: {
    family: 'warning',
    backdrop: disc,
    motif: outdoors.star,
    close: '22 28 168 168',
    height: 18.375,
  },
  sun: {
    family: 'warning',
    backdrop: sea,
    motif: outdoors.sun,
    close: '16 22 180 180',
    height: 19,
  },
  fish: {
    family: 'info',
    backdrop: disc,
    motif: animals.fish,
    close: '18 28 176 176',
    height: 18.25,
  },
  bicycle: {
    family: 'brand-magenta',
    backdrop: disc,
    motif: things.bicycle,
    close: '10 28 192 192',
    height: 18.5,
  },
  guitar: {
    family: 'success',
    backdrop: disc,
    motif: things.guitar,
    close: '22 24 172 172',
    height: 20,
  },
  cat: {
    family: 'neutral',
    backdrop: disc,
    motif: animals.cat,
    close: '20 28 172 172',
    height: 19.25,
  },
  flower: {
    family: 'brand-magenta',
    backdrop: hill,
    motif: outdoors.flower,
    close: '16 24 180 180',
    height: 19.75,
  },
  moon: {
    family: 'accent',
    backdrop: hill,
    motif: outdoors.moon,
    close: '20 24 172 172',
    height: 18.875,
  },
};

/** The drawing of a cover that was read from the disk; one that is not known here gets a star. */
export function symbolOf(name: string | undefined): PlanSymbol {
  return planSymbols.find((symbol) => symbol === name) ?? 'star';
}

/** The colour of a cover that was read from the disk; one that is not known here gets the drawing's own. */
export function familyOf(symbol: PlanSymbol, colour: string | undefined): string {
  return coverColours.find((known) => known === colour) ?? drawings[symbol].family;
}
