package cn.majordecision.matter.catalogue;

import cn.majordecision.base.ledger.LedgerEvent;

/** A decision takes up a matter of the catalogue (第三条第三款). */
record CatalogueItemNamed(String decision, int year, String title) implements LedgerEvent {}
