/** What the rules of the house report; nothing here is part of the product. */
package violations;
