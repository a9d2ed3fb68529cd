/** Would hide the page of the room of this name. */
package violations.base.ledger;
