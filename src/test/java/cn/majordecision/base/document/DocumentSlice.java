package cn.majordecision.base.document;

import org.springframework.context.annotation.ComponentScan;

/** This room alone. */
@ComponentScan(basePackageClasses = Documents.class)
class DocumentSlice {}
