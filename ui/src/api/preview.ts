/** The commands by which pages are looked at before they are saved. */
import { ask } from './ask';
import type { PageDrawn, PaperWanted, PdfChoices, Preview, Recipient } from './bindings/document';
import type { Language } from './bindings/plan';

/**
 * The plan's PDF on its pages, to be looked at before it is saved: as `savePdf` would save it. One is looked at at a time. Null:
 * another was asked for meanwhile.
 */
export const previewPdf = (
  to: Recipient | null,
  language: Language | null,
  diary: boolean,
  choices: PdfChoices,
) => ask<Preview | null>('preview_pdf', { to, language, diary, choices });

/** The first of those pages, before all of them are there. Null: it is not known before they are. */
export const previewCover = (
  to: Recipient | null,
  language: Language | null,
  diary: boolean,
  choices: PdfChoices,
) => ask<PageDrawn | null>('preview_cover', { to, language, diary, choices });

/** One of the papers on its pages: as `savePaper` would save it. Null: another was asked for meanwhile. */
export const previewPaper = (
  wanted: PaperWanted,
  to: Recipient | null,
  language: Language | null,
  largePrint: boolean,
) => ask<Preview | null>('preview_paper', { wanted, to, language, largePrint });

/** A page of it, counted from 1. Null: it is looked at no more, or the plan is another. */
export const previewPage = (id: number, page: number) =>
  ask<PageDrawn | null>('preview_page', { id, page });

/** Nobody looks at it any more. */
export const leavePreview = () => ask<null>('leave_preview');
