import { plain } from '@gauntlet/core'
import type { Column, LogicalType } from '@gauntlet/tables'
import { type Written, whole } from '../../plan/context.ts'
import type { Kwargs } from '../kwargs.ts'
import type { ColumnPlanner, GxCheck, GxContext } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { refused } from '../refused.ts'
import { columnValues } from './column-values.ts'

/** `expect_column_values_to_be_of_type` and `expect_column_type_to_be`: by the name that any engine has for the type. */
export const ofType: ColumnPlanner = (kwargs, column, written, context) => {
  const wanted = kwargs.optionalText('type_')
  return typeTest(wanted === undefined ? undefined : [wanted], kwargs, column, written, context)
}

/** `expect_column_values_to_be_in_type_list`. */
export const inTypeList: ColumnPlanner = (kwargs, column, written, context) =>
  typeTest(kwargs.raw('type_list') === undefined ? undefined : kwargs.texts('type_list'), kwargs, column, written, context)

interface Family {
  readonly types: readonly LogicalType[]
  /** Names in pandas and Python, in lower case; those of SQL and Spark, in lower case without what stands in parentheses. */
  readonly names: readonly string[]
  /** What it is called in each of the three languages. */
  readonly called: { readonly python: string; readonly sql: string; readonly spark: string }
}

const FAMILIES: readonly Family[] = [
  {
    types: ['integer'],
    names: words(
      'int int8 int16 int32 int64 uint8 uint16 uint32 uint64 int_ int8dtype int16dtype int32dtype int64dtype uint8dtype uint16dtype uint32dtype uint64dtype long integer smallint bigint tinyint mediumint hugeint byteint number int2 int4 int8 integertype longtype shorttype bytetype'
    ),
    called: { python: 'int64', sql: 'INTEGER', spark: 'IntegerType' }
  },
  {
    types: ['float'],
    names: words(
      'float float16 float32 float64 float_ double float32dtype float64dtype double_precision double precision real float4 float8 numeric decimal number floattype doubletype'
    ),
    called: { python: 'float64', sql: 'FLOAT', spark: 'DoubleType' }
  },
  {
    types: ['decimal'],
    names: words('decimal numeric number decimaltype bignumeric'),
    called: { python: 'object_', sql: 'NUMERIC', spark: 'DecimalType' }
  },
  {
    types: ['string'],
    names: words(
      'str string unicode object object_ o str_ stringdtype categoricaldtype category categoricaldtypetype varchar text char nvarchar nchar ntext clob character character_varying longtext mediumtext tinytext uuid stringtype varchartype chartype'
    ),
    called: { python: 'object_', sql: 'VARCHAR', spark: 'StringType' }
  },
  {
    types: ['boolean'],
    names: words('bool boolean bool_ booleandtype bit tinyint booleantype'),
    called: { python: 'bool_', sql: 'BOOLEAN', spark: 'BooleanType' }
  },
  {
    types: ['timestamp'],
    names: words(
      'datetime datetime64 datetime64[ns] datetime64[us] datetime64[ms] datetime64[s] <m8[ns] m8[ns] timestamp datetimetzdtype datetime2 datetimeoffset timestamptz timestamp_ntz timestamp_ltz timestamp_tz timestamp_s timestamp_ms timestamp_ns smalldatetime timestamptype timestampntztype'
    ),
    called: { python: 'datetime64', sql: 'TIMESTAMP', spark: 'TimestampType' }
  },
  { types: ['date'], names: words('date date32 date64 datetype'), called: { python: 'date', sql: 'DATE', spark: 'DateType' } },
  { types: ['time'], names: words('time timetz'), called: { python: 'time', sql: 'TIME', spark: 'StringType' } }
]

function typeTest(wanted: readonly string[] | undefined, kwargs: Kwargs, column: Column, written: Written, context: GxContext): GxCheck {
  const known = (wanted ?? []).filter(name => isKnown(name, column))
  if (wanted !== undefined && known.length === 0) {
    const problem = `${wanted.map(name => `"${plain(name, 50)}"`).join(', ')} ${wanted.length === 1 ? 'is no type' : 'are no types'} known here`
    if (column.type === 'string') throw new ExpectationProblem(problem)
    // There, a type of no known name is one that a column of numbers is not of.
    const result = { observed_value: calledIn(undefined, column) }
    return {
      ...refused(written, plain(column.name, 100), problem),
      judge: () => ({ kind: 'observed', success: false, result, holdsValues: false })
    }
  }
  const matching = known.find(name => isOf(column, name))
  const success = wanted === undefined || matching !== undefined
  const observed = calledIn(matching ?? known[0], column)
  const expected = wanted === undefined ? 'any type' : `${known.length === 1 ? '' : 'one of '}${plain(known.join(', '), 300)}`
  const name = plain(column.name, 100)
  // A column of text is one of Python objects there, each of which is asked for its class.
  if (column.type === 'string' && context.type !== 'expect_column_type_to_be' && known.length > 0 && known.every(isClass)) {
    const says = 'are of another type'
    return columnValues({ title: expected, expected, says, unexpected: success ? 'FALSE' : 'TRUE' }, kwargs, column, written, context)
  }
  return {
    planned: {
      ...written,
      title: `${name}: ${expected}`,
      expected,
      aggregates: [],
      reproduce: whole(`DESCRIBE SELECT ${context.dialect.identifier(column.name)} FROM ${context.shown([])}`),
      judge: () => ({
        outcome: success ? 'pass' : 'fail',
        observed: plain(column.engineType, 200),
        message: `${name} is ${plain(column.engineType, 200)}; expected ${expected}`
      })
    },
    judge: () => ({ kind: 'observed', success, result: { observed_value: observed }, holdsValues: false })
  }
}

/** A name of Python, other than that of any object. */
function isClass(name: string): boolean {
  return !/Type$/.test(name) && name !== name.toUpperCase() && !/^object_?$/.test(name)
}

function isKnown(name: string, column: Column): boolean {
  return isEngineName(name, column) || FAMILIES.some(family => family.names.includes(simple(name)))
}

function isOf(column: Column, name: string): boolean {
  return isEngineName(name, column) || FAMILIES.some(({ types, names }) => types.includes(column.type) && names.includes(simple(name)))
}

function isEngineName(name: string, column: Column): boolean {
  return name.toUpperCase() === column.engineType.toUpperCase()
}

/** The column's type in the words of whoever wrote the expectation. */
function calledIn(name: string | undefined, column: Column): string {
  const family = FAMILIES.find(({ types }) => types.includes(column.type))
  if (family === undefined || name === undefined || isEngineName(name, column)) return plain(column.engineType, 200)
  if (/Type$/.test(name)) return family.called.spark
  return name === name.toUpperCase() ? family.called.sql : family.called.python
}

/** Without length, precision or scale, in lower case. */
function simple(name: string): string {
  return (name.split('(')[0] ?? '').trim().toLowerCase()
}

function words(list: string): readonly string[] {
  return list.split(' ')
}
