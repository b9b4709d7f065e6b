-- CreateTable
CREATE TABLE "LibraryCollection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "LibraryCollectionItem" (
    "collectionId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("collectionId", "itemId"),
    CONSTRAINT "LibraryCollectionItem_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "LibraryCollection" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibraryCollectionItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LibraryItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LibraryCollection_slug_key" ON "LibraryCollection"("slug");

-- CreateIndex
CREATE INDEX "LibraryCollectionItem_itemId_idx" ON "LibraryCollectionItem"("itemId");
