/** Tests of the document store. */
@NullMarked
package cn.majordecision.base.document;

import org.jspecify.annotations.NullMarked;
