/** Covers as the sidebar calls them: who can take over, and the packet. */
import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { coversShown as shown } from './covers.ts';
import type { CoverOutcome, PacketAsked, PacketOutcome } from './coverTypes.ts';
import {
  COVER_TABS,
  deckNow,
  makePacket as makePacketJob,
  PACKET_DOC_TABS,
  PACKET_TABS,
  packetDocument,
  packetNow,
} from './makePacket.ts';

/** Three calls. */
export function coversShown(ws: Workspace, request: { eventId: string }): CoverOutcome {
  try {
    const production = lookAtProduction(ws, COVER_TABS);
    return {
      ...NO_OUTCOME,
      state: 'done',
      covers: shown(production, deckNow(production), textArgument(request?.eventId)),
    };
  } catch (error) {
    return { ...failure(error, null, null), covers: null };
  }
}

/** Three calls. */
export function packetShown(ws: Workspace, request: PacketAsked): PacketOutcome {
  try {
    const production = lookAtProduction(ws, PACKET_TABS);
    const packet = packetNow(production, packetArguments(request));
    const page = packetDocument(production.data.settings, packet, production.now.date);
    return { ...NO_OUTCOME, state: 'done', page, title: packet.paper.title, problems: problemsOf(packet) };
  } catch (error) {
    return { ...failure(error, null, null), page: '', title: '' };
  }
}

/** It is made between the half and the curtain, too: then it is needed most. */
export function makePacket(ws: Workspace, request: PacketAsked): JobOutcome {
  return runJob(ws, SLICE_MS, 'coverPacket', (job, properties) =>
    packetBody(packetArguments(request))(job, properties),
  );
}

export function packetBody(asked: PacketAsked): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, PACKET_DOC_TABS);
    const made = makePacketJob(production, asked);
    return docsReport(job, 'coverPacket', made, 'Cover packet', problemsOf(made));
  };
}

/** Said to whoever hands the packet out, and on the packet in other words. */
function problemsOf({ against }: { against: readonly string[] }): Problem[] {
  return against.map((message) => ({ message }));
}

function packetArguments(request: PacketAsked): PacketAsked {
  return {
    eventId: textArgument(request?.eventId),
    track: textArgument(request?.track),
    person: textArgument(request?.person),
  };
}
