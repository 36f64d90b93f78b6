/** What the sidebar asks of incidents: plain JSON. No answer holds a word of what happened. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';

export interface SoundsLikeIncident {
  /** The Note ID; `''` for a row that has none yet. */
  id: string;
  /** As people count it, in the Notes tab. */
  row: number;
  /** `Fri 5 Mar` */
  day: string;
}

export interface ShownIncident {
  number: number;
  /** `Incident report 3, Fri 5 Mar` */
  words: string;
  link: string;
}

export interface IncidentsShown {
  /** Open notes that may be about somebody hurt or ill, by their rows. */
  notes: SoundsLikeIncident[];
  /** Those with a Doc, the newest first. */
  reports: ShownIncident[];
  /** Rows that have no Doc yet, or cannot be filed as they are. */
  unfiled: number;
  /** Why the reports cannot be listed; `''` where they are. */
  cannot: string;
}

/** `shown` is there when it is done. */
export interface IncidentsOutcome extends JobOutcome {
  shown: IncidentsShown | null;
}

export interface IncidentNoticeAsked {
  number: number;
  hash: string;
  partial: boolean;
}

export interface IncidentRequests {
  /** Notes that sound like an incident, and the reports by number. Changes nothing. */
  incidentsShown(): IncidentsOutcome;
  /** Writes a note into Incidents, then takes its words out of the Notes tab. */
  moveToIncidents(request: { noteId: string }): IncidentsOutcome;
  /** A numbered Doc for each incident, re-issued where it has changed. */
  makeIncidents(): JobOutcome;
  /** What the readers of a report would be mailed. Changes nothing. */
  previewIncidentNotice(request: { number: number }): MailPreview;
  tellIncident(request: IncidentNoticeAsked): JobOutcome;
}
