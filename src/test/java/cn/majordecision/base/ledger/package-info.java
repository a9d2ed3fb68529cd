/** Tests of the room. */
@NullMarked
package cn.majordecision.base.ledger;

import org.jspecify.annotations.NullMarked;
