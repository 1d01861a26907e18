# frozen_string_literal: true

require 'pg'

# The pod's database, open for one job. Times are UTC without a zone, as Rails writes them.
class PodDatabase
  def self.open
    connection = PG.connect(ENV.fetch('POD_DATABASE_URL'))
    yield new(connection)
  ensure
    connection&.close
  end

  def initialize(connection)
    @connection = connection
  end

  # @param statement [String] with $1, $2 and so on for the values.
  # @return [Array<Hash>] the rows.
  def run(statement, *values)
    @connection.exec_params(statement, values).to_a
  end

  def first(...)
    run(...).first
  end

  def now
    Time.now.utc.strftime('%Y-%m-%d %H:%M:%S.%6N')
  end
end
