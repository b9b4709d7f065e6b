import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { readRoomKind } from '../kinds';
import { excerptOf } from '../messages/messages.hot.server';
import { titleOfRoom } from '../titles';
import type { PersonView, RoomRow, RoomView } from '../views';

/** Rooms as they are shown. */

interface Row {
  id: string;
  slug: string;
  kind: string;
  name: string;
  description: string;
  closedAt: string | null;
  members: number;
  between: string;
}

const ROOM = `r.id, coalesce(r.slug, r.id) AS slug, r.kind, r.name, r.description, r.closedAt,
  (SELECT count(*) FROM "RoomMember" m WHERE m.roomId = r.id) AS members,
  CASE r.kind WHEN 'direct' THEN (SELECT json_group_array(json_object('id', p.id, 'name', p.name))
    FROM "RoomMember" m JOIN "Person" p ON p.id = m.personId WHERE m.roomId = r.id) ELSE '[]' END AS "between"`;

const roomById = hotRead<[id: string], Row>(`SELECT ${ROOM} FROM "Room" r WHERE r.id = ?`);

/** A room; null when there is none. */
export function readRoomView(id: string): RoomView | null {
  const [row] = roomById(id);
  return row ? viewRoom(row) : null;
}

function viewRoom({
  id,
  slug,
  kind,
  name,
  description,
  closedAt,
  members,
  between,
}: Row): RoomView {
  return {
    id,
    slug,
    kind: readRoomKind(kind),
    name,
    description,
    closed: closedAt !== null,
    members,
    between: (JSON.parse(between) as PersonView[]).sort(
      (a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1),
    ),
  };
}

interface Listed extends Row {
  isIn: number;
  muted: number;
  unread: number;
  latestBody: string | null;
  latestName: string | null;
  latestAt: string | null;
}

/** Nobody counts on from there. */
const MOST_COUNTED = 100;

/**
 * What is new in the room `r` to `me`: from where they have read it, else from when they came in; in the lobby, from when
 * they joined the network. What one has said oneself is not new.
 */
const UNREAD = `(SELECT count(*) FROM (SELECT 1 FROM "Message" u
    WHERE u.roomId = r.id AND u.seq > coalesce(rr.seq, 0) AND u.authorId <> me.id
      AND (rr.seq > 0 OR u.createdAt >= coalesce(mm.joinedAt, me.joinedAt))
      AND NOT EXISTS (SELECT 1 FROM "MessageDeletion" x WHERE x.messageId = u.id)
    LIMIT ${MOST_COUNTED}))`;

const MINE = `FROM "Person" me CROSS JOIN "Room" r
  LEFT JOIN "RoomMember" mm ON mm.roomId = r.id AND mm.personId = me.id
  LEFT JOIN "RoomRead" rr ON rr.roomId = r.id AND rr.personId = me.id
  WHERE me.id = ?`;

const listed = hotRead<[personId: string, everyInvited: number], Listed>(`
  SELECT ${ROOM}, mm.personId IS NOT NULL OR r.kind = 'lobby' AS isIn, coalesce(rr.muted, 0) AS muted,
    CASE WHEN mm.personId IS NOT NULL OR r.kind = 'lobby' THEN ${UNREAD} ELSE 0 END AS unread,
    l.body AS latestBody, lp.name AS latestName, l.createdAt AS latestAt
  ${MINE.replace('WHERE', 'LEFT JOIN "Message" l ON l.seq = r.lastSeq LEFT JOIN "Person" lp ON lp.id = l.authorId WHERE')}
    AND (r.kind IN ('lobby', 'open') OR mm.personId IS NOT NULL OR (? AND r.kind = 'invited'))
    AND NOT EXISTS (SELECT 1 FROM "RoomRemoval" x WHERE x.roomId = r.id AND x.personId = me.id)
    AND (r.kind <> 'direct' OR r.lastSeq > 0)
  ORDER BY r.lastSeq DESC, r.name LIMIT 300`);

/** The rooms somebody may read, the latest first. @param everyInvited also those that they are not in */
export function readRooms(personId: string, everyInvited: boolean): RoomRow[] {
  return listed(personId, everyInvited ? 1 : 0).map((row) => {
    const room = viewRoom(row);
    const { latestBody, latestName, latestAt } = row;
    const latest =
      latestAt === null
        ? null
        : {
            name: latestName ?? '',
            excerpt: excerptOf(latestBody ?? '') || 'A message that was deleted',
            at: isoMoment(latestAt),
          };
    return {
      slug: room.slug,
      kind: room.kind,
      title: titleOfRoom(room, personId),
      latest,
      unread: row.unread,
      muted: row.muted === 1,
      closed: room.closed,
      isIn: row.isIn === 1,
    };
  });
}

const counted = hotRead<[personId: string], { n: number | null }>(`
  SELECT sum(n) AS n FROM (SELECT ${UNREAD} AS n FROM "RoomMember" mm
    JOIN "Room" r ON r.id = mm.roomId JOIN "Person" me ON me.id = mm.personId
    LEFT JOIN "RoomRead" rr ON rr.roomId = r.id AND rr.personId = me.id
    WHERE mm.personId = ? AND r.lastSeq > coalesce(rr.seq, 0) AND coalesce(rr.muted, 0) = 0)`);

/**
 * How many messages are new to somebody in the rooms they came into, and from people who write to them. What is said in
 * the lobby, in which everybody is, and in rooms they have silenced, is not counted.
 */
export function countUnread(personId: string): number {
  return counted(personId)[0]?.n ?? 0;
}

const standing = hotRead<[personId: string, roomId: string], { seq: number; muted: number }>(
  'SELECT seq, muted FROM "RoomRead" WHERE personId = ? AND roomId = ?',
);

/** How far somebody has read a room, and whether they have silenced it. */
export function readStanding(personId: string, roomId: string): { seq: number; muted: boolean } {
  const [row] = standing(personId, roomId);
  return { seq: row?.seq ?? 0, muted: row?.muted === 1 };
}

const readable = hotRead<[removed: string, member: string, everyInvited: number], { id: string }>(`
  SELECT r.id FROM "Room" r
  WHERE NOT EXISTS (SELECT 1 FROM "RoomRemoval" x WHERE x.roomId = r.id AND x.personId = ?)
    AND (EXISTS (SELECT 1 FROM "RoomMember" m WHERE m.roomId = r.id AND m.personId = ?)
      OR r.kind IN ('lobby', 'open') OR (? AND r.kind = 'invited'))`);

/** Ids of the rooms somebody may read, for what they may find. */
export function readableRooms(personId: string, everyInvited: boolean): string[] {
  return readable(personId, personId, everyInvited ? 1 : 0).map(({ id }) => id);
}
