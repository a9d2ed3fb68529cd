package cn.majordecision.base.ledger;

import org.springframework.context.annotation.ComponentScan;

/** The ledger alone; no stereotype, so that no scan finds it. */
@ComponentScan(basePackageClasses = Ledger.class)
class LedgerSlice {}
