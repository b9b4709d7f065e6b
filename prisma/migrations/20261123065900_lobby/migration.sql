-- Every network has one lobby, in which every member is: nobody makes it, and it has no rows of members.
INSERT INTO "Room" ("id", "kind", "slug", "name", "description", "createdById", "createdAt", "lastSeq")
VALUES ('lobby', 'lobby', 'lobby', 'Lobby', 'For everybody in the network: short questions, news, who will be there.', '', '2026-11-23T00:00:00.000+00:00', 0);
